/** Where CPython 3.14 keeps things in memory, on a machine of 32 bits: offsets in bytes. To be looked at with each CPython. */

/** Bytes of an address, or of another C number. */
export const WORD = Uint32Array.BYTES_PER_ELEMENT;

/** Of `PyObject`: Include/object.h. */
export const OB_TYPE = 4;

/** Of `PyTypeObject`: Include/cpython/object.h. */
export const TP_NAME = 12;
export const TP_CALL = 64;
export const TP_VECTORCALL = 200;

/** Of `PyThreadState`: Include/cpython/pystate.h. */
export const EVAL_BREAKER = 12;
