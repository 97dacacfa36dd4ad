byte[] index = new File(basedir, "target/classes/META-INF/allowance/routes.txt").bytes
assert new File(basedir, "target/before.txt").bytes == index
assert new File(basedir, "target/after.txt").bytes == index
assert new String(index, "UTF-8").contains("spring POST /users/{id} -> it.Users#write")

String log = new File(basedir, "build.log").text
assert (log =~ /Users.java:\[20,18\] .*\[allowance:trailing-slash-mismatch\]/).count == 2
assert (log =~ /Users.java:\[28,18\] .*\[allowance:post-on-item\]/).count == 2
