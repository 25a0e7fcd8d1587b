#!/bin/bash
# systemd as process 1 of namespaces of its own, where it finds the unit and nothing else; what it mounts goes with it.
# usage: private-systemd.sh TREE FOLDER: FOLDER has units/, etc/ (as /etc/ask-me) and lib/ (as /var/lib)
set -e
tree=$1
folder=$2
mount --make-rprivate /
mount -t proc proc /proc
# What it would set there holds for the whole machine.
mount --bind /proc/sys /proc/sys
mount -o remount,bind,ro /proc/sys
mount -t cgroup2 none /sys/fs/cgroup
mount -t tmpfs tmpfs /run
mount --bind "$folder/units" /lib/systemd/system
mount -t tmpfs tmpfs /usr/lib/systemd/system-generators
mount -t tmpfs tmpfs /etc/systemd
mkdir /etc/systemd/system
mkdir -p /run/tree /run/etc
mount --bind "$tree" /run/tree
mount --bind "$folder/etc" /run/etc
mount --bind "$folder/lib" /var/lib
mount -t tmpfs tmpfs /opt
mkdir /opt/ask-me
mount --bind /run/tree /opt/ask-me
# /etc/ask-me need not be there on whoever's machine this is: a layer over /etc has it.
mkdir -p /run/layer/upper/ask-me /run/layer/work
cp /run/etc/* /run/layer/upper/ask-me/
mount -t overlay overlay -o lowerdir=/etc,upperdir=/run/layer/upper,workdir=/run/layer/work /etc
mount -t tmpfs tmpfs /etc/systemd
mkdir /etc/systemd/system
export container=ask-me-test
exec /lib/systemd/systemd --system --unit=test.target --log-target=console --show-status=0
