// The Scheduled Task for Windows: at the sign-in of one account, looked after every minute.
import type { ServicePlan } from './service-plan.ts';
import { windowsWord } from './windows-quote.ts';
import { xmlText } from './xml-text.ts';

/** The schema fixes the order of the elements. */
export function windowsTask({ words, account }: ServicePlan): string {
  const [program, ...args] = words;
  return `<?xml version="1.0" encoding="UTF-16"?>
<Task version="1.2" xmlns="http://schemas.microsoft.com/windows/2004/02/mit/task">
  <RegistrationInfo>
    <Description>Keeps Vitrine on the screen. Made by “vitrine service”.</Description>
  </RegistrationInfo>
  <Triggers>
    <LogonTrigger>
      <!-- every minute: while Vitrine runs nothing happens, and if it has ended it is started again -->
      <Repetition>
        <Interval>PT1M</Interval>
        <StopAtDurationEnd>false</StopAtDurationEnd>
      </Repetition>
      <Enabled>true</Enabled>
      <UserId>${xmlText(account)}</UserId>
    </LogonTrigger>
  </Triggers>
  <Principals>
    <Principal id="Kiosk">
      <UserId>${xmlText(account)}</UserId>
      <LogonType>InteractiveToken</LogonType>
      <RunLevel>LeastPrivilege</RunLevel>
    </Principal>
  </Principals>
  <Settings>
    <MultipleInstancesPolicy>IgnoreNew</MultipleInstancesPolicy>
    <DisallowStartIfOnBatteries>false</DisallowStartIfOnBatteries>
    <StopIfGoingOnBatteries>false</StopIfGoingOnBatteries>
    <AllowHardTerminate>true</AllowHardTerminate>
    <StartWhenAvailable>true</StartWhenAvailable>
    <IdleSettings>
      <StopOnIdleEnd>false</StopOnIdleEnd>
      <RestartOnIdle>false</RestartOnIdle>
    </IdleSettings>
    <ExecutionTimeLimit>PT0S</ExecutionTimeLimit>
    <Priority>4</Priority>
  </Settings>
  <Actions Context="Kiosk">
    <Exec>
      <Command>${xmlText(windowsWord(program))}</Command>
      <Arguments>${xmlText(args.map(windowsWord).join(' '))}</Arguments>
    </Exec>
  </Actions>
</Task>
`;
}
