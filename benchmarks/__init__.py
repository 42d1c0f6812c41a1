"""What the program costs, beside a yardstick in the same run: `make bench` or `python -m benchmarks NAME`."""
