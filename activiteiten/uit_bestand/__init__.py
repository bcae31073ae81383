"""Earlier work out of a spreadsheet: the target of inlezen that is the log."""
