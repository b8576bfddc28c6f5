/** Programs whose options people paste. */
export const programs: ReadonlySet<string> = new Set(
  (
    'java javac javap mvn mvnw gradle gradlew jar jps jmap jstack jstat jcmd jinfo keytool arthas ' +
    'docker podman kubectl helm istioctl minikube kind curl wget http grpcurl ab wrk jmeter nc telnet ' +
    'ping dig nslookup netstat ss lsof tcpdump iptables ip ifconfig ssh scp rsync git svn go gofmt ' +
    'dlv protoc npm npx yarn node python python3 pip cargo rustc make cmake gcc g++ clang ld ls cat ' +
    'tail head grep awk sed find xargs ps top kill pkill nohup sudo chmod chown rm cp mv mkdir tar ' +
    'unzip systemctl service journalctl crontab export set env echo sh bash zsh mysql psql redis-cli ' +
    'openssl tongsuo babassl gdb perf strace free df du uname apt apt-get yum dnf brew'
  ).split(' '),
);
