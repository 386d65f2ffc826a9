; The installer of Kế hoạch: for one user, without administrator rights.
;
; The new version is unpacked beside the old one, the data are backed up by the new version, and
; only then do the two change places; whatever fails before leaves the old version as it was.
; Silent: /S, with /D=folder (last) and /DESKTOP=1 for an icon on the desktop. Exit codes:
; 0 done; 1 cancelled; 2 broke off; 3 a newer version is installed; 4 the program is running;
; 5 the folder can't be written; 6 too little room; 7 the data could not be backed up.

Unicode true
Target amd64-unicode
SetCompressor ${COMPRESSOR}
ManifestDPIAware true
ManifestSupportedOS Win10
RequestExecutionLevel user
ShowInstDetails nevershow
ShowUninstDetails nevershow
AllowSkipFiles off
XPStyle on

!define NAME "Kế hoạch"
!define KEY "KeHoach"
!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\${KEY}"
!define CLASSES "Software\Classes"
!define RUN "Software\Microsoft\Windows\CurrentVersion\Run"
!define BUNDLE "KeHoach.Bundle"
!define FILE "KeHoach.File"
!define WINDOW "kehoach-desktop.exe"
; Beside "program" while the two change places; names that nobody else gives a folder.
!define STAGE "program.kehoach-moi"
!define BEFORE "program.kehoach-cu"

Name "${NAME}"
OutFile "${OUTPUT}"
InstallDir "$LOCALAPPDATA\Programs\KeHoach"
InstallDirRegKey HKCU "${UNINSTALL}" "InstallLocation"
BrandingText "${NAME} ${VERSION}"
VIProductVersion "${VERSION4}"
VIFileVersion "${VERSION4}"
VIAddVersionKey /LANG=1066 "ProductName" "${NAME}"
VIAddVersionKey /LANG=1066 "ProductVersion" "${VERSION}"
VIAddVersionKey /LANG=1066 "FileVersion" "${VERSION}"
VIAddVersionKey /LANG=1066 "FileDescription" "Bộ cài ${NAME}"
VIAddVersionKey /LANG=1066 "CompanyName" "${PUBLISHER}"
VIAddVersionKey /LANG=1066 "LegalCopyright" "${COPYRIGHT}"

!include MUI2.nsh
!include FileFunc.nsh
!include LogicLib.nsh
!include Sections.nsh
!include WordFunc.nsh
!include WinVer.nsh

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_WELCOMEFINISHPAGE_BITMAP "${SIDE}"
!define MUI_WELCOMEFINISHPAGE_BITMAP_STRETCH FitControl
!define MUI_ABORTWARNING
!define MUI_WELCOMEPAGE_TITLE "Cài ${NAME} ${VERSION}"
!define MUI_WELCOMEPAGE_TEXT "Chương trình theo dõi kế hoạch, chỉ tiêu và lập báo cáo tháng của xã, phường.$\r$\n$\r$\nChương trình được cài riêng cho người dùng này, không cần quyền quản trị và không cần mạng. Nếu máy đã có bản cũ, dữ liệu được giữ nguyên và sao lưu trước khi thay bản mới.$\r$\n$\r$\nHãy đóng chương trình ${NAME} nếu đang mở, rồi bấm Tiến."
!define MUI_DIRECTORYPAGE_TEXT_TOP "Chương trình sẽ được đặt vào thư mục dưới đây. Thư mục này không chứa dữ liệu của cơ quan."
!define MUI_COMPONENTSPAGE_NODESC
!define MUI_FINISHPAGE_TITLE "Đã cài xong ${NAME} ${VERSION}"
!define MUI_FINISHPAGE_TEXT "Mở chương trình từ trình đơn Bắt đầu (Start), mục “${NAME}”."
!define MUI_FINISHPAGE_RUN
!define MUI_FINISHPAGE_RUN_FUNCTION openProgram
!define MUI_FINISHPAGE_RUN_TEXT "Mở ${NAME} ngay"

!insertmacro MUI_PAGE_WELCOME
!insertmacro MUI_PAGE_COMPONENTS
!define MUI_PAGE_CUSTOMFUNCTION_PRE skipFolder
!define MUI_PAGE_CUSTOMFUNCTION_LEAVE checkFolder
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "Vietnamese"

Var dataFolder ; where the program keeps the office's data
Var installed ; where the program is installed already, or nothing
Var step ; what is being done when the installer breaks off

; --- before anything is written -------------------------------------------------------------

!macro refuse CODE TEXT
  MessageBox MB_OK|MB_ICONEXCLAMATION "${TEXT}" /SD IDOK
  SetErrorLevel ${CODE}
!macroend
!define refuse "!insertmacro refuse"

; Leaves 0 in $R0 when the folder can be written and has room, else the exit code after saying why.
Function tryFolder
  StrCpy $R0 0
  ${If} ${FileExists} "$INSTDIR\program\*.*"
  ${AndIfNot} ${FileExists} "$INSTDIR\program\${WINDOW}"
    ${refuse} 5 "Thư mục “$INSTDIR” đã có một thư mục “program” không phải của ${NAME} nên không cài vào đây. Chưa có gì được cài.$\r$\n$\r$\nHãy chọn thư mục khác, ví dụ “$LOCALAPPDATA\Programs\KeHoach”."
    StrCpy $R0 5
    Return
  ${EndIf}
  ClearErrors
  CreateDirectory "$INSTDIR"
  FileOpen $0 "$INSTDIR\~kehoach.tmp" w
  ${If} ${Errors}
    ${refuse} 5 "Không có quyền ghi vào thư mục “$INSTDIR” (hoặc ổ đĩa chỉ cho đọc). Chưa có gì được cài.$\r$\n$\r$\nHãy chọn thư mục khác, ví dụ “$LOCALAPPDATA\Programs\KeHoach”."
    StrCpy $R0 5
    Return
  ${EndIf}
  FileClose $0
  Delete "$INSTDIR\~kehoach.tmp"
  System::Call 'kernel32::GetDiskFreeSpaceExW(w "$INSTDIR", *l .r1, *l, *l) i .r2'
  ${If} $2 <> 0
    System::Int64Op $1 / 1048576
    Pop $1
    System::Int64Op $1 < ${ROOM_MB}
    Pop $2
    ${If} $2 = 1
      RMDir "$INSTDIR"
      ${refuse} 6 "Ổ đĩa của thư mục “$INSTDIR” chỉ còn $1 MB; cần ${ROOM_MB} MB. Chưa có gì được cài.$\r$\n$\r$\nHãy xóa bớt tệp không cần trên ổ đĩa đó, hoặc chọn ổ khác."
      StrCpy $R0 6
      Return
    ${EndIf}
  ${EndIf}
FunctionEnd

Function checkFolder
  Call tryFolder
  ; Made for the trial only; a folder that holds something stays.
  RMDir "$INSTDIR"
  ${If} $R0 <> 0
    Abort
  ${EndIf}
FunctionEnd

Function skipFolder
  ${If} $installed != ""
    Abort
  ${EndIf}
FunctionEnd

; Leaves 0 in $R0 once no copy of the program under $INSTDIR runs any more, else 4.
!macro waitForProgram UN
Function ${UN}waitForProgram
  StrCpy $R0 0
  again:
  ${If} ${FileExists} "$INSTDIR\program\python\python311.dll"
    ClearErrors
    ; A library in use can't be opened for writing; this asks for every way of starting at once.
    FileOpen $0 "$INSTDIR\program\python\python311.dll" a
    ${If} ${Errors}
      MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "${NAME} đang mở. Hãy đóng cửa sổ chương trình (mọi thay đổi đã được lưu), rồi bấm Thử lại." /SD IDCANCEL IDRETRY again
      StrCpy $R0 4
      SetErrorLevel 4
      Return
    ${EndIf}
    FileClose $0
  ${EndIf}
FunctionEnd
!macroend
!insertmacro waitForProgram ""
!insertmacro waitForProgram "un."

; --- installing -----------------------------------------------------------------------------

Section "${NAME}" programSection
  SectionIn RO
  Call tryFolder
  ${If} $R0 <> 0
    Abort
  ${EndIf}
  Call waitForProgram
  ${If} $R0 <> 0
    Abort "${NAME} đang mở nên chưa cài được; không có gì thay đổi."
  ${EndIf}
  Call putBackOld

  DetailPrint "Đang chép chương trình…"
  RMDir /r "$INSTDIR\${STAGE}"
  SetOutPath "$INSTDIR\${STAGE}"
  SetDetailsPrint none
  StrCpy $step "copying"
  File /r "${PROGRAM}\*.*"
  StrCpy $step ""
  SetDetailsPrint both
  SetOutPath "$INSTDIR"

  DetailPrint "Đang sao lưu dữ liệu, nếu có…"
  ; It finds the data itself, as the program does, and does nothing where there are none.
  nsExec::Exec '"$INSTDIR\${STAGE}\kehoach.exe" backup'
  Pop $0
  ${If} $0 != "0"
    Call dropNew
    ${refuse} 7 "Chưa sao lưu được dữ liệu của ${NAME} nên không thay bản mới. Chương trình cũ và dữ liệu được giữ nguyên.$\r$\n$\r$\nHãy mở chương trình xem dữ liệu có mở được không, kiểm tra ổ đĩa còn chỗ trống (hoặc USB còn cắm), rồi cài lại."
    Abort
  ${EndIf}

  DetailPrint "Đang thay bản mới…"
  StrCpy $R1 0
  ${If} ${FileExists} "$INSTDIR\program\*.*"
    ClearErrors
    Rename "$INSTDIR\program" "$INSTDIR\${BEFORE}"
    ${If} ${Errors}
      StrCpy $R1 1
    ${EndIf}
  ${EndIf}
  ${If} $R1 = 0
    ClearErrors
    Rename "$INSTDIR\${STAGE}" "$INSTDIR\program"
    ${If} ${Errors}
      StrCpy $R1 1
    ${EndIf}
  ${EndIf}
  ${If} $R1 <> 0
    Call putBackOld
    Call dropNew
    ${refuse} 4 "Không thay được bản mới vì một tệp của chương trình đang được dùng. Bản cũ, nếu có, và dữ liệu được giữ nguyên. Hãy đóng chương trình (hoặc khởi động lại máy) rồi cài lại."
    Abort
  ${EndIf}
  RMDir /r "$INSTDIR\${BEFORE}"

  WriteUninstaller "$INSTDIR\go-cai-dat.exe"
  CreateShortCut "$SMPROGRAMS\${NAME}.lnk" "$INSTDIR\program\${WINDOW}" "" "" "" "" "" "Kế hoạch, chỉ tiêu và báo cáo tháng"
  Call register
  ; A refusal before, of another folder say, is over.
  SetErrorLevel 0
SectionEnd

Section /o "Biểu tượng trên màn hình nền" desktopSection
  CreateShortCut "$DESKTOP\${NAME}.lnk" "$INSTDIR\program\${WINDOW}"
  WriteRegDWORD HKCU "${UNINSTALL}" "DesktopIcon" 1
SectionEnd

; Left behind by an installation that power or patience cut short.
Function putBackOld
  ${If} ${FileExists} "$INSTDIR\${BEFORE}\*.*"
    ${If} ${FileExists} "$INSTDIR\program\*.*"
      RMDir /r "$INSTDIR\${BEFORE}"
    ${Else}
      Rename "$INSTDIR\${BEFORE}" "$INSTDIR\program"
    ${EndIf}
  ${EndIf}
FunctionEnd

Function dropNew
  SetOutPath "$TEMP"
  RMDir /r "$INSTDIR\${STAGE}"
  RMDir "$INSTDIR"
FunctionEnd

Function .onInstFailed
  Call dropNew
  ; A file that can't be written ends the installer at once, without a word of its own.
  ${If} $step == "copying"
    ${refuse} 6 "Không chép hết được chương trình vào “$INSTDIR” (đĩa đầy, hoặc có chương trình khác chặn). Bản cũ, nếu có, và dữ liệu được giữ nguyên."
  ${EndIf}
FunctionEnd

Function register
  WriteRegStr HKCU "${UNINSTALL}" "DisplayName" "${NAME}"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayIcon" "$INSTDIR\program\${WINDOW}"
  WriteRegStr HKCU "${UNINSTALL}" "Publisher" "${PUBLISHER}"
  WriteRegStr HKCU "${UNINSTALL}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL}" "UninstallString" '"$INSTDIR\go-cai-dat.exe"'
  WriteRegStr HKCU "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\go-cai-dat.exe" /S'
  WriteRegDWORD HKCU "${UNINSTALL}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL}" "NoRepair" 1
  WriteRegDWORD HKCU "${UNINSTALL}" "EstimatedSize" ${SIZE_KB}

  ; A bundle's own ending opens with a double click. Endings that belong to other programs are
  ; only offered under "Open with"; nobody's spreadsheet or archive program is put aside.
  WriteRegStr HKCU "${CLASSES}\${BUNDLE}" "" "Gói báo cáo ${NAME}"
  WriteRegStr HKCU "${CLASSES}\${BUNDLE}" "FriendlyTypeName" "Gói báo cáo ${NAME}"
  WriteRegStr HKCU "${CLASSES}\${BUNDLE}\DefaultIcon" "" "$INSTDIR\program\${WINDOW},0"
  WriteRegStr HKCU "${CLASSES}\${BUNDLE}\shell\open\command" "" '"$INSTDIR\program\${WINDOW}" "%1"'
  WriteRegStr HKCU "${CLASSES}\.khgoi" "" "${BUNDLE}"
  WriteRegStr HKCU "${CLASSES}\${FILE}" "" "Kế hoạch hoặc gói báo cáo"
  WriteRegStr HKCU "${CLASSES}\${FILE}\Application" "ApplicationName" "${NAME}"
  WriteRegStr HKCU "${CLASSES}\${FILE}\shell\open\command" "" '"$INSTDIR\program\${WINDOW}" "%1"'
  WriteRegStr HKCU "${CLASSES}\Applications\${WINDOW}" "FriendlyAppName" "${NAME}"
  WriteRegStr HKCU "${CLASSES}\Applications\${WINDOW}\shell\open\command" "" '"$INSTDIR\program\${WINDOW}" "%1"'
  !macro offer ENDING
    WriteRegStr HKCU "${CLASSES}\Applications\${WINDOW}\SupportedTypes" "${ENDING}" ""
    WriteRegNone HKCU "${CLASSES}\${ENDING}\OpenWithProgids" "${FILE}"
  !macroend
  WriteRegStr HKCU "${CLASSES}\Applications\${WINDOW}\SupportedTypes" ".khgoi" ""
  !insertmacro offer ".zip"
  !insertmacro offer ".xlsx"
  !insertmacro offer ".docx"
  !insertmacro offer ".doc"
  !insertmacro offer ".rtf"
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
FunctionEnd

Function openProgram
  Exec '"$INSTDIR\program\${WINDOW}"'
FunctionEnd

; --- starting (below the sections, whose numbers it needs) -----------------------------------

Function .onInit
  ${IfNot} ${AtLeastWin10}
    ${refuse} 2 "${NAME} cần Windows 10 trở lên (64 bit). Chưa có gì được cài."
    Quit
  ${EndIf}
  System::Call 'kernel32::CreateMutexW(p 0, i 0, w "KeHoachSetup") p .r1 ?e'
  Pop $0
  ${If} $0 = 183 ; it exists already
    ${refuse} 1 "Bộ cài ${NAME} đang chạy ở một cửa sổ khác."
    Quit
  ${EndIf}
  StrCpy $installed ""
  ReadRegStr $0 HKCU "${UNINSTALL}" "InstallLocation"
  ${If} $0 != ""
  ${AndIf} ${FileExists} "$0\program\${WINDOW}"
    StrCpy $installed $0
    ; An update goes where the program is; two of them would take each other's registration.
    StrCpy $INSTDIR $0
    ReadRegStr $0 HKCU "${UNINSTALL}" "DisplayVersion"
    ${VersionCompare} "$0" "${VERSION}" $1
    ${If} $1 = 1
      ${refuse} 3 "Máy này đã có ${NAME} $0, mới hơn bản ${VERSION} trong bộ cài này, nên không cài đè. Chương trình và dữ liệu được giữ nguyên.$\r$\n$\r$\nHãy dùng bộ cài mới hơn. Nếu thật sự cần bản cũ, hãy gỡ bản $0 trước; dữ liệu vẫn được giữ."
      Quit
    ${EndIf}
  ${EndIf}
  ${GetParameters} $0
  ${GetOptions} $0 "/DESKTOP=" $1
  ReadRegDWORD $2 HKCU "${UNINSTALL}" "DesktopIcon"
  ${If} $1 == "1"
  ${OrIf} $2 = 1
    !insertmacro SelectSection ${desktopSection}
  ${EndIf}
FunctionEnd

; --- removing -------------------------------------------------------------------------------

; The same rule as the program's: the variable, else the user's own folder.
Function un.findData
  ReadEnvStr $dataFolder "KEHOACH_DATA"
  ${If} $dataFolder == ""
    StrCpy $dataFolder "$LOCALAPPDATA\kehoach"
  ${EndIf}
FunctionEnd

Section "Uninstall"
  Call un.waitForProgram
  ${If} $R0 <> 0
    Abort "${NAME} đang mở nên chưa gỡ được; không có gì thay đổi."
  ${EndIf}
  Call un.findData
  ; Only what the installer put there: the folder may be one that holds other things, too.
  ${If} ${FileExists} "$INSTDIR\program\${WINDOW}"
    RMDir /r "$INSTDIR\program"
  ${EndIf}
  RMDir /r "$INSTDIR\${STAGE}"
  RMDir /r "$INSTDIR\${BEFORE}"
  ${If} ${FileExists} "$INSTDIR\program\${WINDOW}"
    SetErrorLevel 4
    MessageBox MB_OK|MB_ICONEXCLAMATION "Chưa gỡ hết được ${NAME} vì một tệp trong “$INSTDIR\program” đang được dùng. Dữ liệu được giữ nguyên. Hãy khởi động lại máy rồi gỡ lại." /SD IDOK
    Abort
  ${EndIf}
  Delete "$INSTDIR\go-cai-dat.exe"
  RMDir "$INSTDIR"
  ReadRegStr $0 HKCU "${UNINSTALL}" "InstallLocation"
  ${If} $0 != $INSTDIR
    Return ; another copy is the registered one; its entries stay
  ${EndIf}
  Delete "$SMPROGRAMS\${NAME}.lnk"
  ReadRegDWORD $0 HKCU "${UNINSTALL}" "DesktopIcon"
  ${If} $0 = 1
    Delete "$DESKTOP\${NAME}.lnk"
  ${EndIf}
  ; Written by the program itself where the officer wants it started at log-on.
  DeleteRegValue HKCU "${RUN}" "${KEY}"
  DeleteRegKey HKCU "${UNINSTALL}"
  DeleteRegKey HKCU "${CLASSES}\${BUNDLE}"
  DeleteRegKey HKCU "${CLASSES}\${FILE}"
  DeleteRegKey HKCU "${CLASSES}\Applications\${WINDOW}"
  ReadRegStr $0 HKCU "${CLASSES}\.khgoi" ""
  ${If} $0 == "${BUNDLE}"
    DeleteRegKey HKCU "${CLASSES}\.khgoi"
  ${EndIf}
  !macro withdraw ENDING
    DeleteRegValue HKCU "${CLASSES}\${ENDING}\OpenWithProgids" "${FILE}"
    DeleteRegKey /ifempty HKCU "${CLASSES}\${ENDING}\OpenWithProgids"
    DeleteRegKey /ifempty HKCU "${CLASSES}\${ENDING}"
  !macroend
  !insertmacro withdraw ".zip"
  !insertmacro withdraw ".xlsx"
  !insertmacro withdraw ".docx"
  !insertmacro withdraw ".doc"
  !insertmacro withdraw ".rtf"
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
  ${If} ${FileExists} "$dataFolder\kehoach.db"
    MessageBox MB_OK|MB_ICONINFORMATION "Đã gỡ ${NAME}. Dữ liệu của cơ quan được giữ nguyên trong thư mục:$\r$\n$\r$\n$dataFolder$\r$\n$\r$\nCài lại chương trình là dùng tiếp được ngay." /SD IDOK
  ${EndIf}
SectionEnd
