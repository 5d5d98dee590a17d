package main

import (
	"context"
	"errors"

	"kanben/build"
)

// Exit statuses (contract.md, "Exit status"), printed in every help text.
const (
	statusDone        = 0
	statusFailed      = 1
	statusUsage       = 2
	statusForbidden   = 3
	statusInterrupted = 130
)

// A usageError is a wrong command line or configuration.
type usageError struct{ err error }

func (e *usageError) Error() string { return e.err.Error() }
func (e *usageError) Unwrap() error { return e.err }

// statusOf is the exit status that an error ends the program with.
func statusOf(err error) int {
	switch {
	case err == nil:
		return statusDone
	case errors.Is(err, context.Canceled):
		return statusInterrupted
	}
	if _, ok := errors.AsType[*build.Forbidden](err); ok {
		return statusForbidden
	}
	if _, ok := errors.AsType[*usageError](err); ok {
		return statusUsage
	}
	if _, ok := errors.AsType[*rosterError](err); ok {
		return statusUsage
	}
	if _, ok := errors.AsType[*manifestError](err); ok {
		return statusUsage
	}
	return statusFailed
}
