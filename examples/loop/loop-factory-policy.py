# /// script
# requires-python = ">=3.14"
# ///

import asyncio
import warnings

with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    policy = asyncio.DefaultEventLoopPolicy()
    asyncio.set_event_loop_policy(policy)

for warning in caught:
    print(warning.category.__name__)
    print("   ", warning.message)
