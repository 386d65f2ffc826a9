/* Starts Kế hoạch: loads the interpreter beside it and hands it the words of the call.

   Built twice: kehoach-desktop.exe (WINDOWED, no console) and kehoach.exe for the command line.
   Nothing but the folder of the program is looked at, so other Pythons of the machine, their
   variables and registry keys change nothing.
*/
#include <windows.h>
#include <stdio.h>
#include <stdlib.h>
#include <wchar.h>

#define ROOM 32768 /* the longest path that Windows knows */

/* sys.frozen has multiprocessing start this launcher again for the process that writes reports. */
static const wchar_t START[] =
    L"import sys; sys.frozen = 'launcher'; "
    L"from kehoach_desktop.__main__ import main; sys.exit(main())";

typedef int (*MainFunction)(int, wchar_t **);

static int fail(const wchar_t *what)
{
    static wchar_t text[ROOM + 512];
    _snwprintf(text, ROOM + 511,
               L"Không khởi động được chương trình: %ls\n\n"
               L"Dữ liệu không thay đổi. Hãy cài lại chương trình (hoặc giải nén lại gói chạy "
               L"từ USB) rồi mở lại.", what);
#ifdef WINDOWED
    MessageBoxW(NULL, text, L"Kế hoạch", MB_OK | MB_ICONERROR);
#else
    DWORD written;
    HANDLE out = GetStdHandle(STD_ERROR_HANDLE);
    if (!WriteConsoleW(out, text, (DWORD)wcslen(text), &written, NULL)) {
        static char bytes[4 * (ROOM + 512)];
        int count = WideCharToMultiByte(CP_UTF8, 0, text, -1, bytes, sizeof bytes, NULL, NULL);
        WriteFile(out, bytes, count > 0 ? count - 1 : 0, &written, NULL);
    }
#endif
    return 3;
}

static int start(int count, wchar_t **words)
{
    static wchar_t folder[ROOM], library[ROOM + 64];
    DWORD length = GetModuleFileNameW(NULL, folder, ROOM);
    wchar_t *last = length && length < ROOM ? wcsrchr(folder, L'\\') : NULL;
    if (last == NULL)
        return fail(L"không biết thư mục của chương trình.");
    wcscpy(last, L"\\python");
    /* Libraries of C that extension modules share lie beside the interpreter. */
    AddDllDirectory(folder);
    _snwprintf(library, ROOM + 63, L"%ls\\" PYTHON_DLL, folder);
    HMODULE python = LoadLibraryExW(library, NULL, LOAD_LIBRARY_SEARCH_DLL_LOAD_DIR
                                                       | LOAD_LIBRARY_SEARCH_DEFAULT_DIRS);
    if (python == NULL)
        return fail(L"thiếu hoặc hỏng phần chạy trong thư mục “python”.");
    MainFunction run = (MainFunction)(void *)GetProcAddress(python, "Py_Main");
    if (run == NULL)
        return fail(L"phần chạy trong thư mục “python” không đúng phiên bản.");

    static wchar_t *const before[] = {L"-I", L"-B", L"-X", L"utf8", L"-c", (wchar_t *)START};
    int more = sizeof before / sizeof before[0];
    wchar_t **line = calloc(count + more + 2, sizeof *line);
    if (line == NULL)
        return fail(L"máy hết bộ nhớ.");
    line[0] = words[0];
    for (int i = 0; i < more; i++)
        line[1 + i] = before[i];
    for (int i = 1; i < count; i++)
        line[more + i] = words[i];
    return run(count + more, line);
}

#ifdef WINDOWED
int WINAPI wWinMain(HINSTANCE self, HINSTANCE before, LPWSTR line, int show)
{
    return start(__argc, __wargv);
}
#else
int wmain(int count, wchar_t **words)
{
    return start(count, words);
}
#endif
