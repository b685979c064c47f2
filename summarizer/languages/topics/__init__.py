"""The shape of each topic: one class a file, whose fields say what the words are for. All may be empty but `labels`."""
