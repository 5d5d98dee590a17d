package main

import (
	"bufio"
	"errors"
	"fmt"
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

// pauseAfterDoubleClick keeps the window open when the program was started by
// a double click, or by a manuscript dropped on it: the window would close
// before anybody could read it.
func pauseAfterDoubleClick() {
	if !mousetrap.StartedByExplorer() {
		return
	}
	fmt.Print("\n按回车键关闭窗口 · Press Enter to close\n")
	bufio.NewReader(os.Stdin).ReadString('\n') //nolint:errcheck // any end will do
}

// Errors of Windows that Go's portable ones do not cover.
func isDiskFull(err error) bool {
	return errors.Is(err, windows.ERROR_DISK_FULL) || errors.Is(err, windows.ERROR_HANDLE_DISK_FULL)
}

func isInUse(err error) bool {
	return errors.Is(err, windows.ERROR_SHARING_VIOLATION) || errors.Is(err, windows.ERROR_LOCK_VIOLATION)
}

func isReadOnlyDisk(err error) bool { return errors.Is(err, windows.ERROR_WRITE_PROTECT) }
