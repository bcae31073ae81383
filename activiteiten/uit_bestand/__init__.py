"""A worker's spreadsheet on its way into the log.

`lezen` turns a file into rows of text, `blokken` stores them, `kolommen` says which column is what, `nakijken` judges
row by row, and `schrijven` writes all of it or nothing.
"""
