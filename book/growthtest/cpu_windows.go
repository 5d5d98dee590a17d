package growthtest

import (
	"syscall"
	"time"
)

// processorTime is how long the process has been on a processor.
func processorTime() time.Duration {
	process, err := syscall.GetCurrentProcess()
	if err != nil {
		panic(err)
	}
	var created, exited, kernel, user syscall.Filetime
	if err := syscall.GetProcessTimes(process, &created, &exited, &kernel, &user); err != nil {
		panic(err) // it fails for wrong arguments alone
	}
	return ticks(kernel) + ticks(user)
}

// ticks is a length of time in a Filetime, which counts 100 ns.
func ticks(f syscall.Filetime) time.Duration {
	return time.Duration(int64(f.HighDateTime)<<32|int64(f.LowDateTime)) * 100
}
