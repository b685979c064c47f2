"""One module a family of shapes: what a record of that family says, in the field names of the native form.

A module has `rename(given)`, one record's fields by their native names, or `split(item, notes)`, the clusters in a
value that holds articles, or both. Values stay as they are given; what they may be is decided in `building`. A module
is imported when its shape has been recognised (`shapes`), so that a load pays for no form but its own.
"""
