package main

import (
	"errors"
	"os"

	"github.com/inconshreveable/mousetrap"
	"golang.org/x/sys/windows"
)

// interfaceLanguage is the language of the user's Windows, "" if it tells none.
func interfaceLanguage() string {
	languages, err := windows.GetUserPreferredUILanguages(windows.MUI_LANGUAGE_NAME)
	if err != nil || len(languages) == 0 {
		return ""
	}
	return languages[0]
}

// enableColour makes a console understand colours and tells whether it does.
// A terminal that is no Windows console (mintty) does by itself.
func enableColour(f *os.File) bool {
	h := windows.Handle(f.Fd())
	var mode uint32
	if err := windows.GetConsoleMode(h, &mode); err != nil {
		return true
	}
	return windows.SetConsoleMode(h, mode|windows.ENABLE_VIRTUAL_TERMINAL_PROCESSING) == nil
}

// startedByDoubleClick tells whether the program was started by a double click, or
// by a manuscript dropped on it: its window closes with it.
func startedByDoubleClick() bool { return mousetrap.StartedByExplorer() }

// Errors of Windows that Go's portable ones do not cover.
func isDiskFull(err error) bool {
	return errors.Is(err, windows.ERROR_DISK_FULL) || errors.Is(err, windows.ERROR_HANDLE_DISK_FULL)
}

func isInUse(err error) bool {
	return errors.Is(err, windows.ERROR_SHARING_VIOLATION) || errors.Is(err, windows.ERROR_LOCK_VIOLATION)
}

func isReadOnlyDisk(err error) bool { return errors.Is(err, windows.ERROR_WRITE_PROTECT) }

// terminalEncoding is what a Windows console shows: Go writes to it in UTF-16,
// whatever its code page.
func terminalEncoding(func(string) string) string { return "UTF-8" }

// freeSpace is how many bytes a user may still write into a folder; false if
// the system does not tell.
func freeSpace(dir string) (int64, bool) {
	name, err := windows.UTF16PtrFromString(dir)
	if err != nil {
		return 0, false
	}
	var free uint64
	if err := windows.GetDiskFreeSpaceEx(name, &free, nil, nil); err != nil {
		return 0, false
	}
	return int64(min(free, 1<<62)), true
}
