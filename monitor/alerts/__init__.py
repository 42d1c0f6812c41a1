"""What a reader is told, decided once."""
