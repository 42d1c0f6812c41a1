"""A claim monitor: who gives which figure, who denies it, and what changed.

The data's way, one stage a folder:
    inbox        a file dropped is received once, as the event ArticleReceived
    events       the append-only log: the only ground truth
    extraction   figures, speakers and positions found in an article's text
    claims       figures of many outlets that answer the same question meet in one claim
    alerts       what a reader wants to be told, decided once
    delivery     e-mail and webhook, at least once, under one id
"""

__version__ = "0.1.0"
