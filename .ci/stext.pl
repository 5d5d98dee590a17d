#!/usr/bin/perl
# stext.pl TOP BOTTOM: the characters of mutool's structured text whose baseline
# lies between TOP and BOTTOM pt below the page's top, in the order of the page.
use strict;
use warnings;
binmode STDIN, ':utf8';
binmode STDOUT, ':utf8';
my ($top, $bottom) = @ARGV;
my %entity = (lt => '<', gt => '>', amp => '&', quot => '"', apos => "'");
while (my $line = <STDIN>) {
    while ($line =~ /<char [^>]*\by="([-\d.]+)"[^>]*\bc="([^"]*)"/g) {
        my ($y, $c) = ($1, $2);
        next if $y < $top || $y > $bottom;
        $c =~ s/&#x([0-9a-fA-F]+);/chr hex $1/ge;
        $c =~ s/&(\w+);/$entity{$1}/ge;
        print $c;
    }
}
