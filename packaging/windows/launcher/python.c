/* The interpreter's own starters, python.exe and pythonw.exe, for the assembled interpreter. */
#include <windows.h>

extern int Py_Main(int count, wchar_t **words);

#ifdef WINDOWED
int WINAPI wWinMain(HINSTANCE self, HINSTANCE before, LPWSTR line, int show)
{
    return Py_Main(__argc, __wargv);
}
#else
int wmain(int count, wchar_t **words)
{
    return Py_Main(count, words);
}
#endif
