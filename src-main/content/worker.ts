// Worker thread of the content side.
export {};
