"""The shape of each topic: one class a file, whose fields say what the words are for. Any topic may be missing."""
