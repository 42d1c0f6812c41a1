"""Takes in files: what lies settled in the inbox becomes an article, once."""
