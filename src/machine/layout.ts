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

export const CURRENT_FRAME = 52;

/** Of `_PyInterpreterFrame`: Include/internal/pycore_interpframe_structs.h. The lowest bits of the first are flags. */
export const FRAME_CODE = 0;
export const FRAME_BACK = 4;

/** Of `PyCodeObject`: Include/cpython/code.h. */
export const CO_FILENAME = 80;

/** Of `PyListObject`: Include/cpython/listobject.h. */
export const LIST_SIZE = 8;
export const LIST_ITEMS = 12;

/** Of `PyASCIIObject`: Include/cpython/unicodeobject.h. */
export const TEXT_LENGTH = 8;
export const TEXT_DATA = 20;
