package build

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
)

// temporaryName is the name of the nth temporary file of a process. It begins
// with a dot, so that folders hide it, and holds the process's number, so that
// two builds do not meet.
func temporaryName(process, n int) string {
	return ".kanben-" + strconv.Itoa(process) + "-" + strconv.Itoa(n) + ".tmp"
}

// processOf is the number of the process that gave a file the temporary name;
// false if it is no temporary name.
func processOf(name string) (int, bool) {
	middle, ok := strings.CutPrefix(name, ".kanben-")
	if !ok {
		return 0, false
	}
	first, second, _ := strings.Cut(strings.TrimSuffix(middle, ".tmp"), "-")
	process, err := strconv.Atoi(first)
	n, err2 := strconv.Atoi(second)
	return process, err == nil && err2 == nil && process > 0 && name == temporaryName(process, n)
}

// findAbandoned finds the temporary files that a killed build left behind:
// those of processes that are no more, and of earlier ones with our number.
func (s *survey) findAbandoned() error {
	entries, err := s.disk.ReadDir(s.dir)
	if err != nil {
		return folderFault(s.dir, err)
	}
	for _, e := range entries {
		process, ok := processOf(e.Name())
		if !ok || !e.Type().IsRegular() || process != os.Getpid() && isRunning(process) {
			continue
		}
		info, err := s.disk.Lstat(filepath.Join(s.dir, e.Name()))
		if errors.Is(err, fs.ErrNotExist) {
			continue
		}
		if err != nil {
			return folderFault(s.dir, err)
		}
		if !s.isSource(info) {
			s.abandoned = append(s.abandoned, filepath.Join(s.dir, e.Name()))
		}
	}
	return nil
}

// isRunning tells whether a process is there, as far as the system says: where
// it does not, the process counts as running.
func isRunning(process int) bool {
	p, err := os.FindProcess(process)
	if err != nil {
		return false
	}
	defer func() { _ = p.Release() }() // it was not waited for
	return !errors.Is(p.Signal(syscall.Signal(0)), os.ErrProcessDone)
}
