//go:build !windows

package main

import "syscall"

// systemErrors are the errors of file systems that are told in words of ours.
var systemErrors = []systemError{
	{syscall.ENOSPC, keyDiskFull},
	{syscall.EDQUOT, keyDiskFull},
	{syscall.EBUSY, keyInUse},
	{syscall.ETXTBSY, keyInUse},
	{syscall.EROFS, keyReadOnlyDisk},
	{syscall.EACCES, keyNoPermission},
	{syscall.EPERM, keyNoPermission},
	{syscall.ENOENT, keyNotExist},
	{syscall.ENOTDIR, keyFileInPath},
	{syscall.ELOOP, keyLinkLoop},
}
