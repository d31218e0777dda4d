#!/bin/sh
# Sourced by the programs beside it: run CLASS ARGUMENTS… builds the packaged application when it is older than its sources, and runs the driver.
root=$(cd "$(dirname "$0")/.." && pwd)
. "$root/.mvn/jdk.sh"

run() {
  jar=$(ls "$root"/target/taphuan-*.jar 2>/dev/null | head -n 1)
  if [ -z "$jar" ] || [ ! -d "$root/target/test-classes/vn/taphuan/bench" ] ||
    [ -n "$(find "$root/pom.xml" "$root/src/main" "$root/frontend" "$root/src/test/java/vn/taphuan/bench" -type f -newer "$jar" ! -path '*/generated/*' | head -n 1)" ]; then
    echo "Building the application"
    (cd "$root" && ./mvnw -B -q package -DskipTests -Dspotless.check.skip)
    jar=$(ls "$root"/target/taphuan-*.jar | head -n 1)
  fi
  driver=$1
  shift
  # the driver takes its libraries from the packaged application
  exec "$JAVA_HOME/bin/java" -Xmx1g -XX:+UseSerialGC -Dtaphuan.jar="$jar" -Dloader.main="vn.taphuan.bench.$driver" \
    -Dloader.path="$root/target/test-classes" -Dtaphuan.bench.work="$root/target/bench" -cp "$jar" org.springframework.boot.loader.launch.PropertiesLauncher "$@"
}
