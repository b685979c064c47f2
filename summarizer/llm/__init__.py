"""Calling a model at any OpenAI-compatible endpoint; others use `client`, `model_settings`, `usage`.

model_settings → dialects, token_estimate, usage, answer_cache → limits, replies → wire → failures → congestion,
pacing → attempts → transport → client. Apart from these: draft_parsing, lenient_json, batches.
Nothing is imported here, so that reading the settings costs no SDK.
"""
