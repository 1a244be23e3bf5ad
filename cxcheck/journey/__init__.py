"""The journey language: text becomes a Journey, or problems with line, column and the likely fix."""
