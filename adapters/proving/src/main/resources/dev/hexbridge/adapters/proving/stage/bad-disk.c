/*
 * Stands before the system calls by which a server writes. Does as it is told by files in $HEXBRIDGE_DISK:
 *   slow  holds milliseconds that every sync takes longer
 *   fail  has every sync fail with EIO
 *   full  has every write below base/ fail with ENOSPC
 * Leaves a file struck-<what> once it has done so.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

static int told(const char *what, char *amount, size_t room) {
    const char *folder = getenv("HEXBRIDGE_DISK");
    char path[4096];
    if (!folder) return 0;
    snprintf(path, sizeof path, "%s/%s", folder, what);
    int fd = open(path, O_RDONLY | O_CLOEXEC);
    if (fd < 0) return 0;
    ssize_t length = read(fd, amount, room - 1);
    amount[length > 0 ? length : 0] = 0;
    close(fd);
    snprintf(path, sizeof path, "%s/struck-%s", folder, what);
    fd = open(path, O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
    if (fd >= 0) close(fd);
    return 1;
}

static int data(int fd) {
    char link[64], path[4096];
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    ssize_t length = readlink(link, path, sizeof path - 1);
    if (length <= 0) return 0;
    path[length] = 0;
    return strstr(path, "/base/") != NULL;
}

static int bad_sync(void) {
    int before = errno, failed = 0;
    char amount[32];
    if (told("slow", amount, sizeof amount)) usleep(1000 * atoi(amount));
    if (told("fail", amount, sizeof amount)) failed = 1;
    errno = failed ? EIO : before;
    return failed;
}

static int full(int fd) {
    int before = errno;
    char amount[32];
    int is = data(fd) && told("full", amount, sizeof amount);
    errno = is ? ENOSPC : before;
    return is;
}

#define REAL(type, name, ...) ((type(*)(__VA_ARGS__))dlsym(RTLD_NEXT, name))

int fsync(int fd) { return bad_sync() ? -1 : REAL(int, "fsync", int)(fd); }
int fdatasync(int fd) { return bad_sync() ? -1 : REAL(int, "fdatasync", int)(fd); }
ssize_t pwrite(int fd, const void *b, size_t n, off_t at) {
    return full(fd) ? -1 : REAL(ssize_t, "pwrite", int, const void *, size_t, off_t)(fd, b, n, at);
}
ssize_t pwrite64(int fd, const void *b, size_t n, off_t at) {
    return full(fd) ? -1 : REAL(ssize_t, "pwrite64", int, const void *, size_t, off_t)(fd, b, n, at);
}
ssize_t pwritev(int fd, const struct iovec *v, int n, off_t at) {
    return full(fd) ? -1 : REAL(ssize_t, "pwritev", int, const struct iovec *, int, off_t)(fd, v, n, at);
}
ssize_t pwritev64(int fd, const struct iovec *v, int n, off_t at) {
    return full(fd) ? -1 : REAL(ssize_t, "pwritev64", int, const struct iovec *, int, off_t)(fd, v, n, at);
}
int posix_fallocate(int fd, off_t at, off_t n) {
    return full(fd) ? ENOSPC : REAL(int, "posix_fallocate", int, off_t, off_t)(fd, at, n);
}
int posix_fallocate64(int fd, off_t at, off_t n) {
    return full(fd) ? ENOSPC : REAL(int, "posix_fallocate64", int, off_t, off_t)(fd, at, n);
}
