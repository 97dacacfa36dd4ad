def runs = new File(basedir, "build.log").text.split('Scanning for projects').drop(1)
assert runs[1].contains('GET  /compiled   Users#compiled (Users.java:22)')
assert runs[1].contains('GET  /generated  Users#generated (Users.java:27)')
assert runs[1].contains('GET  /users      Users#list (Users.java:16)')
assert runs[1].contains('3 routes, 3 paths, 0 not fully understood')
assert runs[1] =~ /\[WARNING\] \S+Odd.java cannot be read and is left out: it is not UTF-8 text/
assert runs[2].contains('0 routes, 0 paths') || runs[2].contains('1 routes, 1 paths')
assert !runs[2].contains('Users#')
