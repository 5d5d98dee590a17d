package main

import (
	"strconv"
	"time"
)

// latestDate is the last second that four digits of a year can write, as the
// dates of EPUB and PDF do.
const latestDate = 253402300799

// sourceDate reads SOURCE_DATE_EPOCH (reproducible-builds.org), seconds since
// 1970 in UTC; the zero time if it is not set. Nothing else tells a date: the
// clock would make other bytes every second.
func (c *console) sourceDate() (time.Time, error) {
	s := c.getenv("SOURCE_DATE_EPOCH")
	if s == "" {
		return time.Time{}, nil
	}
	seconds, err := strconv.ParseInt(s, 10, 64)
	if err != nil || seconds < 0 || seconds > latestDate {
		return time.Time{}, usage(keyBadDate, nil, s)
	}
	return time.Unix(seconds, 0).UTC(), nil
}
