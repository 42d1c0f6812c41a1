"""Claims: figures of many articles that answer one question, and the positions taken on them."""
