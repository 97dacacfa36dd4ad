String log = new File(basedir, "build.log").text
assert log.contains('0 routes, 0 paths, 0 not fully understood')
assert log.count('allowance: 0 routes, 0 paths, all understood') == 2
assert log.contains('No routes here.')
assert log.contains('allowance:verify-aggregate')
assert log =~ /\[WARNING\] Routes in \S+kotlin are not read: of sources that are not Java only the classes are/
