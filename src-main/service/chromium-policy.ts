// Rules for the Chromium of a machine that is nothing but a kiosk: it can open the exhibition and nothing else.

/** For all of this machine's accounts. What our own start relies on, the pipe to the browser, is left alone. */
export function chromiumPolicy(port: number): string {
  const hosts = ['127.0.0.1', 'localhost'].map((host) => `http://${host}:${port}`);
  const policy = {
    URLBlocklist: ['*'],
    URLAllowlist: hosts,
    AutoplayAllowlist: hosts,
    AllowFileSelectionDialogs: false,
    AudioCaptureAllowed: false,
    AutofillAddressEnabled: false,
    AutofillCreditCardEnabled: false,
    BackgroundModeEnabled: false,
    BrowserSignin: 0,
    DefaultGeolocationSetting: 2,
    DefaultNotificationsSetting: 2,
    DefaultPopupsSetting: 2,
    DownloadRestrictions: 3,
    ExtensionInstallBlocklist: ['*'],
    IncognitoModeAvailability: 1,
    MetricsReportingEnabled: false,
    PasswordManagerEnabled: false,
    PrintingEnabled: false,
    ScreenCaptureAllowed: false,
    SearchSuggestEnabled: false,
    SyncDisabled: true,
    TranslateEnabled: false,
    VideoCaptureAllowed: false,
  };
  return `${JSON.stringify(policy, null, 2)}\n`;
}
