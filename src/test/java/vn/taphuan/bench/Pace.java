package vn.taphuan.bench;

/** How the people are spread over time, in seconds: signing in, beginning after the bell, answering, handing in. @param changes of answers given before */
record Pace(int signIn, int begin, int answer, int handIn, int changes) {}
