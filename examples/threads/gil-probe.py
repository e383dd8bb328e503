# /// script
# requires-python = ">=3.13"
# ///
import sys
import sysconfig

built_without = sysconfig.get_config_var("Py_GIL_DISABLED")
print("built without the GIL:", bool(built_without))
print("the GIL is on:", sys._is_gil_enabled())
print("switch interval:", sys.getswitchinterval())
