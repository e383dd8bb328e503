inner = ExceptionGroup("photos", [OSError("disk"), ValueError("b")])
group = ExceptionGroup("sync", [ValueError("a"), inner])

matching, rest = group.split(ValueError)
print("matching:", matching)
print("   ", matching.exceptions)
print("rest:", rest)
print("   ", rest.exceptions)

print("none:", group.subgroup(KeyError))
print("all:", group.subgroup(Exception) is group)
print("untouched:", len(group.exceptions))
