"""Facts: typed values taken from evidence, each with how it was found. Structured data first, what is seen second."""
