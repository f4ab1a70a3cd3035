// Shell Launcher for Windows Enterprise, Education and IoT: Vitrine takes the place of the desktop of one account.
import type { ServicePlan } from './service-plan.ts';
import { powershellText, windowsWord } from './windows-quote.ts';

/** A script for PowerShell, run by an administrator. */
export function shellLauncher({ words, account }: ServicePlan): string {
  return `# Vitrine in the place of the desktop, for one account. Made by “vitrine service”.
# To be run by an administrator. Undo: [wmiclass]"\\\\localhost\\root\\standardcimv2\\embedded:WESL_UserSetting", RemoveCustomShell($sid)
$ErrorActionPreference = 'Stop'
$account = ${powershellText(account)}
$shell = ${powershellText(words.map(windowsWord).join(' '))}

Enable-WindowsOptionalFeature -Online -FeatureName Client-EmbeddedShellLauncher -All -NoRestart | Out-Null
$sid = (New-Object System.Security.Principal.NTAccount($account)).Translate([System.Security.Principal.SecurityIdentifier]).Value
$launcher = [wmiclass]"\\\\localhost\\root\\standardcimv2\\embedded:WESL_UserSetting"
# everybody else keeps the desktop; whenever Vitrine ends it is started again (0), but for who quits it for good (code 0: do nothing, 3)
$launcher.SetDefaultShell('explorer.exe', 0) | Out-Null
$launcher.SetCustomShell($sid, $shell, [int[]]@(0), [int[]]@(3), 0) | Out-Null
$launcher.SetEnabled($true) | Out-Null
Write-Output "Vitrine is the shell of $account from the next sign-in on."
`;
}
