//go:build !windows

package main

import (
	"errors"
	"os"
	"strings"
	"syscall"

	"golang.org/x/sys/unix"
)

// interfaceLanguage is empty: here the environment alone tells the language.
func interfaceLanguage() string { return "" }

// enableColour tells that a terminal understands colours.
func enableColour(*os.File) bool { return true }

// startedByDoubleClick tells whether the window closes with the program: never here.
func startedByDoubleClick() bool { return false }

func isDiskFull(err error) bool {
	return errors.Is(err, syscall.ENOSPC) || errors.Is(err, syscall.EDQUOT)
}

func isInUse(err error) bool {
	return errors.Is(err, syscall.EBUSY) || errors.Is(err, syscall.ETXTBSY)
}

func isReadOnlyDisk(err error) bool { return errors.Is(err, syscall.EROFS) }

// terminalEncoding is the encoding that the environment names for the terminal
// (POSIX, "Locale"): UTF-8 in zh_CN.UTF-8.
func terminalEncoding(getenv func(string) string) string {
	for _, name := range [...]string{"LC_ALL", "LC_CTYPE", "LANG"} {
		value := getenv(name)
		if value == "" {
			continue
		}
		if _, encoding, ok := strings.Cut(value, "."); ok {
			encoding, _, _ = strings.Cut(encoding, "@")
			return encoding
		}
		return value
	}
	return "POSIX"
}

// freeSpace is how many bytes a user may still write into a folder; false if
// the system does not tell.
func freeSpace(dir string) (int64, bool) {
	var s unix.Statfs_t
	if err := unix.Statfs(dir, &s); err != nil {
		return 0, false
	}
	return int64(s.Bavail) * int64(s.Bsize), true
}
