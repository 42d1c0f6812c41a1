"""The append-only log of what happened: the ground truth that everything else is made from."""
