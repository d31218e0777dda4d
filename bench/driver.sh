#!/bin/sh
# Sourced by the programs beside it: run CLASS ARGUMENTS… builds the packaged application when it is older than its sources, and runs the driver;
# run_with_browser does so for a driver that opens a browser.
root=$(cd "$(dirname "$0")/.." && pwd)
. "$root/.mvn/jdk.sh"

build() {
  jar=$(ls "$root"/target/taphuan-*.jar 2>/dev/null | head -n 1)
  if [ -z "$jar" ] || [ ! -d "$root/target/test-classes/vn/taphuan/bench" ] ||
    [ -n "$(find "$root/pom.xml" "$root/src/main" "$root/frontend" "$root/src/test/java/vn/taphuan/bench" -type f -newer "$jar" ! -path '*/generated/*' | head -n 1)" ]; then
    echo "Building the application"
    (cd "$root" && ./mvnw -B -q package -DskipTests -Dspotless.check.skip)
    jar=$(ls "$root"/target/taphuan-*.jar | head -n 1)
  fi
}

run() {
  build
  driver=$1
  shift
  # the driver takes its libraries from the packaged application
  exec "$JAVA_HOME/bin/java" -Xmx1g -XX:+UseSerialGC -Dtaphuan.jar="$jar" -Dloader.main="vn.taphuan.bench.$driver" \
    -Dloader.path="$root/target/test-classes" -Dtaphuan.bench.work="$root/target/bench" -cp "$jar" org.springframework.boot.loader.launch.PropertiesLauncher "$@"
}

run_with_browser() {
  build
  driver=$1
  shift
  # what drives the browser is no part of the application: the driver takes the libraries of the tests, and none of them shall log
  libraries=$root/target/test-libraries
  if [ ! -f "$libraries" ] || [ "$root/pom.xml" -nt "$libraries" ]; then
    (cd "$root" && ./mvnw -B -q dependency:build-classpath -Dmdep.outputFile="$libraries")
  fi
  exec "$JAVA_HOME/bin/java" -Xmx1g -XX:+UseSerialGC -Dtaphuan.jar="$jar" -Dtaphuan.bench.work="$root/target/bench" \
    -Dslf4j.provider=org.slf4j.helpers.NOP_FallbackServiceProvider -Dslf4j.internal.verbosity=WARN \
    -cp "$root/target/test-classes:$root/target/classes:$(cat "$libraries")" "vn.taphuan.bench.$driver" "$@"
}
