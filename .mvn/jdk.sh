# Sourced by ./mvnw (one added line). Chooses a JDK >= REQUIRED_JAVA when JAVA_HOME / `java` is older.
# Reads <jdk>/release instead of starting a JVM, so it costs about a millisecond.
REQUIRED_JAVA=25
jdk_major() {                       # prints the major version of the JDK at $1, or nothing
  [ -x "$1/bin/javac" ] && [ -f "$1/release" ] || return 0
  sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
}
jdk_ok() { v=$(jdk_major "$1"); [ -n "$v" ] && [ "$v" -ge "$REQUIRED_JAVA" ]; }
find_jdk() {
  if [ -n "${JAVA_HOME-}" ] && jdk_ok "$JAVA_HOME"; then echo "$JAVA_HOME"; return 0; fi
  set +f                            # mvnw runs with `set -f`: switch globbing on for the candidates
  for d in "${JAVA_HOME_25_X64-}" "${JAVA_HOME_25_ARM64-}" "${JDK_25-}" \
      "$(j=$(command -v java 2>/dev/null) && j=$(readlink -f "$j" 2>/dev/null) && echo "${j%/bin/java}")" \
      /usr/lib/jvm/*25* "$HOME"/.sdkman/candidates/java/25* "$HOME"/.jdks/*25* "$HOME"/.local/share/mise/installs/java/*25* \
      /Library/Java/JavaVirtualMachines/*25*/Contents/Home /opt/*jdk*25* /opt/java/*25* /usr/java/*25*; do
    if [ -n "$d" ] && jdk_ok "$d"; then echo "$d"; set -f; return 0; fi
  done
  set -f; return 1
}
if jdk=$(find_jdk); then
  JAVA_HOME=$jdk; export JAVA_HOME
else
  echo "This project needs a JDK $REQUIRED_JAVA or newer. Install one (for example from https://adoptium.net) or set JAVA_HOME." >&2
  exit 1
fi
