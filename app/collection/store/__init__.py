"""The collection's file: SQLite, what is in it, and how it is read and written."""
