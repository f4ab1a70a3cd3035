// Entry: the Electron app.
export {};
