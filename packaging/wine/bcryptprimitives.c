/* Windows' own source of random bytes, which Wine 8 lacks; put into Wine's system folder only,
   never shipped. Libraries written in Rust ask for it when they load. */
#include <windows.h>

extern BOOLEAN NTAPI SystemFunction036(void *bytes, ULONG count);

__declspec(dllexport) BOOL WINAPI ProcessPrng(BYTE *bytes, SIZE_T count)
{
    return SystemFunction036(bytes, (ULONG)count);
}

BOOL WINAPI DllMain(HINSTANCE self, DWORD reason, void *reserved)
{
    return TRUE;
}
