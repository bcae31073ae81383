"""What a report is made of: a block knows its figures, its sentence, its picture and its template.

Templates calculate nothing: a block holds text, and geometry as text.
"""
