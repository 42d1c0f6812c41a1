"""A claim monitor: who gives which figure, who denies it, and what changed.

The data's way, one stage a folder:
    inbox        a file dropped is received once, as the event ArticleReceived
    events       the append-only log: the only ground truth
    extraction   figures, speakers and positions found in an article's text
    claims       figures of many outlets that answer the same question meet in one claim
    alerts       what a reader wants to be told, decided once
    delivery     e-mail and webhook, at least once, under one id
"""

import os

# Articles are read by processes side by side. NumPy looks at this once, when it is first imported: later is too late,
# and each process would spread its small matrices over all cores, waiting for threads most of the time.
os.environ.setdefault("OMP_NUM_THREADS", "1")

__version__ = "0.1.0"
