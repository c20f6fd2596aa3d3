// The bodies that meet: the headquarters (本部会議) and the working groups (WG), each with its roster from 名簿, and who came.

import type { Line } from '../sheet/tab';
import { fold, type Table } from '../sheet/table';
import { attendees, type Directory, type Post, postName } from '../tracker/directory';
import type { Settings } from '../tracker/settings';
import type { Join } from './register';
import { type AttendanceKey, attendanceTab, attendanceWords } from './tabs';

export type Member = {
  /** As 名簿 writes it: 本部長, 推進副本部長, 構成員. */
  readonly role: string;
  /** 総務部長 */
  readonly post: string;
  readonly name: string;
  readonly mail: string;
  /** Of the 事務局: it prepares the meeting and is no member. */
  readonly office: boolean;
  readonly section: string;
  /** 役職: 室長 */
  readonly title: string;
};

export type Body = {
  readonly name: string;
  readonly kind: 'headquarters' | 'group';
  /** In official order. */
  readonly members: readonly Member[];
};

/** Roles of a working group: data of the papers. */
const groupRoles = { leader: 'リーダー', member: '構成員' } as const;
const OFFICE = '事務局';
/** A mark in the column WG says that there is one group without a name of its own. */
const MARK = /^[○〇◯●◎✓レ有]$|^(?:あり|有り|TRUE)$/;

export const isChair = ({ role }: Pick<Member, 'role'>): boolean => /^(?:推進)?本部長$|^(?:委員長|座長|リーダー)$/.test(role);

const headquartersName = ({ municipality, meeting }: Pick<Settings, 'municipality' | 'meeting'>): string => municipality + meeting;

/** What kind of body meets under this name: the headquarters goes by the name that the settings give it. */
export const bodyKind = (name: string, settings: Pick<Settings, 'municipality' | 'meeting'>): Body['kind'] =>
  fold(name) === fold(headquartersName(settings)) ? 'headquarters' : 'group';

/** The headquarters first, then the groups in the order in which 名簿 names them. */
export function bodiesOf(directory: Directory | null, settings: Settings): readonly Body[] {
  const all = directory === null ? [] : attendees(directory).map((post) => memberOf(post, post.role));
  const headquarters: Body = { name: headquartersName(settings), kind: 'headquarters', members: all };
  const office = all.filter((member) => member.office);
  const posts = directory?.posts ?? [];
  const names = [...new Set(posts.map(groupOf).filter((name) => name !== ''))];
  return [
    headquarters,
    ...names.map((name): Body => {
      const own = posts.filter((post) => groupOf(post) === name);
      const members = own.map((post) => memberOf(post, isLeader(post) ? groupRoles.leader : groupRoles.member));
      return {
        name: settings.municipality + name,
        kind: 'group',
        members: [
          ...members.filter(isChair),
          ...members.filter((member) => !isChair(member)),
          ...office.filter(({ post }) => !members.some((member) => member.post === post)),
        ],
      };
    }),
  ];
}

function memberOf(post: Post, role: string): Member {
  const { name, mail, section, title } = post;
  return { role, post: postName(post), name, mail, office: role.replace(/^推進/, '') === OFFICE, section, title };
}

const isLeader = ({ group }: Post): boolean => /[（(](?:リーダー|長|座長)[）)]/.test(group);

/** 「○」 names the one group of the plan, 「生成AI」 a group of that name. */
function groupOf({ group }: Post): string {
  const name = group.replace(/[（(].*[）)]$/, '').trim();
  if (name === '') return '';
  if (MARK.test(name)) return 'DX推進ワーキンググループ';
  return /(?:WG|ワーキンググループ|部会|チーム|委員会)$/i.test(name) ? name : `${name}ワーキンググループ`;
}

export type Attendance = keyof typeof attendanceWords;

export type Attendee = Member & {
  readonly attendance: Attendance;
  /** Who came instead: 総務課長　山田一郎. */
  readonly proxy: string;
};

/** Who came, as 出欠 has it; before anything stands there, the roster with everybody expected. `meeting` is its key. */
export function attendeesOf(table: Table | null, meeting: string, body: Body, join: Join): readonly Attendee[] {
  const own = attendanceTab.read(table).lines.filter((line) => join(line) === meeting);
  if (own.length === 0) return body.members.map((member) => ({ ...member, attendance: 'present', proxy: '' }));
  const order = new Map(body.members.map(({ post }, place) => [post, place]));
  return own
    .map((line) => ({ line, place: order.get(line.text('post')) ?? body.members.length }))
    .sort((a, b) => officialRank(a.line) - officialRank(b.line) || a.place - b.place)
    .map(({ line }) => attendeeOf(line, body));
}

function attendeeOf(line: Line<AttendanceKey>, body: Body): Attendee {
  const known = body.members.find((member) => member.post === line.text('post'));
  const role = line.text('role');
  const said = line.text('attendance');
  const proxy = line.text('proxy');
  return {
    role,
    post: line.text('post'),
    name: line.text('name'),
    mail: known?.mail ?? '',
    office: role.replace(/^推進/, '') === OFFICE,
    section: known?.section ?? line.text('post'),
    title: known?.title ?? '',
    attendance: said === attendanceWords.absent ? 'absent' : said === attendanceWords.proxy || proxy !== '' ? 'proxy' : 'present',
    proxy,
  };
}

/** 本部長, 副本部長, 本部員 in 建制順, then 事務局; of a group the leader first. */
function officialRank(line: Line<AttendanceKey>): number {
  const order = ['本部長', 'リーダー', '副本部長', '本部員', '構成員', OFFICE];
  const rank = order.indexOf(line.text('role').replace(/^推進/, ''));
  return rank < 0 ? order.length - 1 : rank;
}
