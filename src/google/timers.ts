// Timers of the account that runs the script: others' are out of sight (guides/triggers/installable).

/** How many timers of this account call the function. */
export function ownTimers(functionName: string): number {
  return ScriptApp.getProjectTriggers().filter((trigger) => trigger.getHandlerFunction() === functionName).length;
}

export function deleteTimers(functionName: string): void {
  for (const trigger of ScriptApp.getProjectTriggers()) if (trigger.getHandlerFunction() === functionName) ScriptApp.deleteTrigger(trigger);
}

/** Makes a timer that calls the function once a day, at some minute of this hour (0 to 23, time zone of the script). */
export function makeDailyTimer(functionName: string, hour: number): void {
  ScriptApp.newTrigger(functionName).timeBased().everyDays(1).atHour(hour).create();
}
