String log = new File(basedir, "build.log").text
assert log =~ /\[WARNING\] \S+Broken.java:\[\d+,\d+\] .*the file is left out/
assert log.contains('[allowance:post-on-item]')
assert log.contains('BUILD SUCCESS')
