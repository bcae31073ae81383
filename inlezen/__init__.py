"""Any table in: read, recognise its columns and values, check, preview, write all or nothing, undo."""
