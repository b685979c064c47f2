"""Calling a model at any OpenAI-compatible endpoint; others use `client`, `config`, `parsing` and `usage` of it.

config → dialects, tokens, usage, cache → limits, reading → wire → failures → congestion, pacing → attempts → transport
→ client; parsing stands apart.
Nothing is imported here, so that reading the settings costs no SDK.
"""
